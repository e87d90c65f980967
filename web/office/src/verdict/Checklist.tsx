import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { ComplaintDetail, VerdictCheck } from '@shared/api/complaintHandling';
import { useSentence } from '@shared/explanation/useSentence';
import { Icon } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { fieldOf } from './checks';
import { letterAddress } from './queries';
import type { ReadingLevel } from './readingLevel';
import styles from './Verdict.module.css';

const LEVELS: Record<ReadingLevel, TextKey> = {
  easy: 'verdict.level.easy',
  middle: 'verdict.level.middle',
  hard: 'verdict.level.hard',
};

interface ChecklistProps {
  detail: ComplaintDetail;
  checks: VerdictCheck[];
  /** When it was last kept. */
  keptAt: string | undefined;
  level: ReadingLevel | undefined;
}

/** What the verdict needs, met or not, each leading to its place; the letter once it is whole. */
export function Checklist({ detail, checks, keptAt, level }: ChecklistProps) {
  const { text, notation } = useTexts();
  const say = useSentence();
  const whole = checks.every((check) => check.met || check.pointer === '');
  return (
    <div className={`pl-stack ${styles.side}`}>
      <Card aria-labelledby="needs">
        <h2 id="needs" className={styles.heading}>
          {text('verdict.needs', { n: checks.filter((check) => !check.met).length })}
        </h2>
        <ul className={`pl-list ${styles.checks}`}>
          {checks.map((check, place) => (
            <li key={`${check.why.key}-${place}`} data-met={check.met || undefined}>
              <Icon name={check.met ? 'check' : 'minus'} size={18} />
              <span>
                <span className="pl-hidden">{text(check.met ? 'verdict.met' : 'verdict.unmet')} </span>
                <Where id={detail.id} check={check} words={say(check.why)} />
              </span>
            </li>
          ))}
        </ul>
        {level && <p>{text(LEVELS[level])}</p>}
        <p className="pl-soft pl-small" role="status">
          {keptAt && text('verdict.kept', { time: notation.time(keptAt) })}
        </p>
      </Card>
      <Card aria-labelledby="letter">
        <h2 id="letter" className={styles.heading}>
          {text('verdict.letter')}
        </h2>
        {whole ? (
          <div className={styles.acts}>
            {(['nl', 'en'] as const).map((language) => (
              <Button
                key={language}
                component="a"
                variant="default"
                href={letterAddress(detail.id, language)}
                target="_blank"
                rel="noreferrer"
              >
                {text(language === 'nl' ? 'verdict.letter.nl' : 'verdict.letter.en')}
              </Button>
            ))}
          </div>
        ) : (
          <p className="pl-soft">{say({ key: 'complaint.verdict.preview-incomplete' })}</p>
        )}
      </Card>
      <Card aria-labelledby="family">
        <h2 id="family" className={styles.heading}>
          {text('case.written')}
        </h2>
        <blockquote className={styles.words}>{detail.text}</blockquote>
      </Card>
    </div>
  );
}

function Where({ id, check, words }: { id: string; check: VerdictCheck; words: string }) {
  if (check.met) return words;
  if (check.pointer === '') return <Link to={`/cases/${id}`}>{words}</Link>;
  const field = fieldOf(check.pointer);
  return (
    <a
      href={`#${field}`}
      onClick={(click) => {
        click.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {words}
    </a>
  );
}
