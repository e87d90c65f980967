import { Button } from '@mantine/core';
import type { Instant } from '@shared/api/values';
import { useNow } from '@shared/clock/serverClock';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './UndoBar.module.css';

interface UndoBarProps {
  /** Last moment at which it can be taken back; unknown when the service did not say. */
  until?: Instant | null;
  /** What stands on the button where undoing costs something. */
  costs?: string | null;
  onUndo: () => void;
  busy: boolean;
}

/** Takes back what was just done, for as long as that is possible; it does not vanish by itself. */
export function UndoBar({ until, costs, onUndo, busy }: UndoBarProps) {
  const { text, notation } = useTexts();
  const now = useNow();
  if (until && Date.parse(until) <= now.getTime()) {
    return <p className="pl-soft pl-small">{text('undo.over', { moment: notation.shortMoment(until) })}</p>;
  }
  return (
    <div className={styles.bar}>
      <Button
        variant={costs ? 'filled' : 'default'}
        color={costs ? 'red.9' : undefined}
        onClick={onUndo}
        loading={busy}
        leftSection={<Icon name="undo" size={20} />}
      >
        {costs ?? text('undo.button')}
      </Button>
      {until && (
        <span className="pl-soft pl-small">
          {text('undo.until', { moment: notation.shortMoment(until) })}
        </span>
      )}
    </div>
  );
}
