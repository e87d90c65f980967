import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Verdict } from '@shared/api/complaint';
import type { JudgedPart } from '@shared/api/complaintHandling';
import { useTexts } from '@shared/language/useTexts';
import { VERDICT_WORDS } from '../complaint/words';
import { Rows } from '../form/Rows';

interface PartsProps {
  parts: JudgedPart[];
  mistakeAt: (id: string) => string | undefined;
  onChange: (parts: JudgedPart[]) => void;
}

/** A complaint of several parts: each with its own verdict and reasons. */
export function Parts({ parts, mistakeAt, onChange }: PartsProps) {
  const { text } = useTexts();
  return (
    <Rows
      id="verdict-parts"
      title={text('verdict.parts')}
      hint={text('verdict.parts.hint')}
      rows={parts}
      removeLabel={(place) => text('verdict.part.remove', { n: place + 1 })}
      onChange={onChange}
      add={
        <div>
          <Button size="compact-sm" variant="default" onClick={() => onChange([...parts, {}])}>
            {text('verdict.part.add')}
          </Button>
        </div>
      }
    >
      {(part, place, put) => (
        <>
          <TextInput
            id={`verdict-parts-${place}`}
            maxLength={1_000}
            label={text('verdict.part', { n: place + 1 })}
            error={mistakeAt(`verdict-parts-${place}`)}
            value={part.about ?? ''}
            onChange={(event) => put({ ...part, about: event.currentTarget.value || undefined })}
          />
          <NativeSelect
            label={text('verdict.verdict')}
            value={part.verdict ?? ''}
            onChange={(event) =>
              put({ ...part, verdict: (event.currentTarget.value || undefined) as Verdict | undefined })
            }
            data={[
              { value: '', label: text('act.choose') },
              ...(Object.keys(VERDICT_WORDS) as Verdict[]).map((one) => ({
                value: one,
                label: text(VERDICT_WORDS[one]),
              })),
            ]}
          />
          <Textarea
            rows={2}
            maxLength={5_000}
            label={text('verdict.reasons')}
            value={part.reasons ?? ''}
            onChange={(event) => put({ ...part, reasons: event.currentTarget.value || undefined })}
          />
        </>
      )}
    </Rows>
  );
}
