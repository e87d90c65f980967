package nl.plekje.service.replay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import nl.plekje.service.deadletter.DeadLetter;
import nl.plekje.service.masking.FactMask;
import nl.plekje.service.masking.FactSchemas;
import nl.plekje.service.masking.HeaderMask;
import nl.plekje.service.masking.KnownCodes;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.replay.LetterPayload.PayloadForm;

/** Reads what a dead letter says: masked, or in full. */
@ApplicationScoped
class LetterReader {

    /** Numbers as they were sent, and nothing behind the JSON: that might be anything. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final FactSchemas schemas = new FactSchemas();
    private final KnownCodes codes;

    LetterReader(PolicyFolder policies) {
        codes = new KnownCodes(policies.providers());
    }

    /** What may be shown of it without a reason. */
    LetterPayload masked(DeadLetter letter) {
        var json = json(letter);
        if (json == null) {
            return unreadable(letter);
        }
        var masked = FactMask.mask(json, schemas.of(letter.topic()), codes);
        return readable(letter, masked.shown(), masked.hidden());
    }

    /** What came with it, by name; of a header that is not ours not even the name is shown. */
    List<LetterHeader> headers(DeadLetter letter) {
        return letter.headers().entrySet().stream()
                .map(header -> new LetterHeader(
                        HeaderMask.isKnown(header.getKey()) ? header.getKey() : FactMask.HIDDEN,
                        HeaderMask.shown(header.getKey(), String.valueOf(header.getValue()))))
                .sorted(Comparator.comparing(LetterHeader::name))
                .toList();
    }

    /** All of it. */
    LetterPayload inFull(DeadLetter letter) {
        var json = json(letter);
        return json == null ? unreadable(letter) : readable(letter, json, 0);
    }

    private static JsonNode json(DeadLetter letter) {
        if (letter.payload() == null) {
            return null;
        }
        try {
            var json = JSON.readTree(letter.payload());
            return json.isMissingNode() ? null : json;
        } catch (IOException e) {
            return null;
        }
    }

    private static LetterPayload unreadable(DeadLetter letter) {
        var payload = letter.payload();
        return payload == null || payload.length == 0
                ? new LetterPayload(PayloadForm.NONE, 0, null, 0)
                : new LetterPayload(PayloadForm.NOT_JSON, payload.length, null, 0);
    }

    private static LetterPayload readable(DeadLetter letter, JsonNode json, int hidden) {
        try {
            return new LetterPayload(PayloadForm.JSON, letter.payload().length, JSON.writeValueAsString(json), hidden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
