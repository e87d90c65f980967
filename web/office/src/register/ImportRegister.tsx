import { useRef } from 'react';
import { Button } from '@mantine/core';
import type { RegisterImport } from '@shared/api/complaintReport';
import { useSentence } from '@shared/explanation/useSentence';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { useImportRegister } from './queries';
import styles from './Register.module.css';

/** Reads a register from a file; the same file again changes nothing. */
export function ImportRegister({ year }: { year: number }) {
  const { text } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const read = useImportRegister();

  const pick = (file: File | undefined) => {
    if (file) read.mutate({ year, file, name: file.name, changed: file.lastModified });
    // The same file may be picked again after it was mended.
    if (picker.current) picker.current.value = '';
  };

  return (
    <Card aria-labelledby="import">
      <h2 id="import" className={styles.heading}>
        {text('import.title')}
      </h2>
      <p className="pl-soft">{text('import.how')}</p>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={text('import.file')}
        onChange={(event) => pick(event.currentTarget.files?.[0])}
      />
      <Button variant="default" loading={read.isPending} onClick={() => picker.current?.click()}>
        {text('import.pick')}
      </Button>
      <div className={styles.outcome}>
        {read.isError && <ProblemAlert error={read.error} />}
        {read.isSuccess && <Outcome result={read.data} />}
      </div>
    </Card>
  );
}

function Outcome({ result }: { result: RegisterImport }) {
  const { text } = useTexts();
  const say = useSentence();
  return (
    <Notice
      tone={result.refusedRows === 0 ? 'good' : 'warn'}
      role="status"
      title={text('import.done', { imported: result.imported, rows: result.rows })}
    >
      <p>{text('import.changed', { n: result.changed })}</p>
      {result.newLabels.length > 0 && (
        <p>{text('import.new-labels', { labels: result.newLabels.join(', ') })}</p>
      )}
      {result.refused.length > 0 && (
        <ul>
          {result.refused.map((refused) => (
            <li key={refused.line}>
              {text('import.refused', { line: refused.line, why: say(refused.why) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
