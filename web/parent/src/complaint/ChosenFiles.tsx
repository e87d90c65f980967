import { useRef } from 'react';
import { Button } from '@mantine/core';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { FileInput } from './AttachFile';
import styles from './Complaint.module.css';

const KILO = 1_000;

interface ChosenFilesProps {
  files: File[];
  onChange: (files: File[]) => void;
}

/** Photos and files that go along; they are sent once the case itself has arrived. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const { text } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <fieldset className={styles.kinds}>
      <legend>{text('case.files.with')}</legend>
      <FileInput picker={picker} onPick={(picked) => onChange([...files, ...picked])} />
      <ul className={`pl-list ${styles.chosen}`}>
        {files.map((file, place) => (
          <li key={`${file.name}-${place}`}>
            <span>
              {text('file.download', { name: file.name, kb: Math.max(1, Math.round(file.size / KILO)) })}
            </span>
            <Button
              size="compact-md"
              variant="default"
              aria-label={text('case.files.remove', { name: file.name })}
              onClick={() => onChange(files.filter((_, at) => at !== place))}
            >
              <Icon name="cross" size={18} />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={20} />}
          onClick={() => picker.current?.click()}
        >
          {text('case.files.add')}
        </Button>
      </div>
    </fieldset>
  );
}
