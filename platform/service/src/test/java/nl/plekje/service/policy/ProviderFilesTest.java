package nl.plekje.service.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that come with the house: whole, and covering every day that can matter. Each service tests its own section. */
class ProviderFilesTest {

    private static final Path FILES = Path.of(System.getProperty("plekje.root"), "deploy", "policies");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "placement | careTypes,notice,cancellation,startShift,changeOfDays,extension,holidays,closedDay,extraDay,waitlist",
                "credit    | mode,holidays,absence,swap,balance,extraDay,goodwill",
                "billing   | month,partOfMonth,extraDay,dayPart,indexation,studyDay,invoice,collection,arrears,annualStatement,tariffs",
                "complaint | filing,contact,verdict,holidays,serviceHours,warningsAtPercent,levelUpWithinMonths,noReaction,goodwill,damage,externalRoute,regulation"
            })
    void every_provider_has_every_section_from_2024_on_with_known_words_only(String section, String words) {
        var policies = new PolicyFolder(FILES).read(section, (version, part) -> {
            part.leave(words.split(","));
            return section;
        });

        assertThat(policies.all())
                .extracting(policy -> policy.provider().code())
                .containsExactly("eerste-stapje", "partou", "smallsteps", "sterre");
        assertThat(policies.all())
                .allSatisfy(policy -> assertThat(policy.on(FIRST_DAY).terms()).isEqualTo(section));
    }
}
