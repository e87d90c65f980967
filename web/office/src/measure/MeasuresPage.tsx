import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OpenMeasure } from '@shared/api/complaintBoard';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { MeasureSheet } from '../case/MeasureSheet';
import { useLiveBoard } from '../live/useLiveBoard';
import { measuresQuery } from './queries';

/** What was promised to change, over all cases, by when. */
export function MeasuresPage() {
  const { text } = useTexts();
  const measures = useQuery(measuresQuery);
  const [opened, setOpened] = useState<OpenMeasure | null>(null);
  const [done, setDone] = useState('');
  useLiveBoard();
  return (
    <Page title={text('room.measures')} lead={text('measures.lead')}>
      <div role="status">{done && <Notice tone="good">{done}</Notice>}</div>
      <QueryView query={measures} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('measures.empty')}>{text('measures.empty.why')}</EmptyState>
          ) : (
            <Table measures={found} onOpen={setOpened} />
          )
        }
      </QueryView>
      {opened && (
        <MeasureSheet
          complaint={opened.complaint}
          measure={opened}
          onClose={() => setOpened(null)}
          onDone={(words) => {
            setOpened(null);
            setDone(words);
          }}
        />
      )}
    </Page>
  );
}

function Table({ measures, onOpen }: { measures: OpenMeasure[]; onOpen: (measure: OpenMeasure) => void }) {
  const { text, notation } = useTexts();
  return (
    <DataTable title={text('room.measures')}>
      <thead>
        <tr>
          <th scope="col">{text('measures.due')}</th>
          <th scope="col">{text('measures.what')}</th>
          <th scope="col">{text('cases.number')}</th>
          <th scope="col">{text('cases.owner')}</th>
          <th scope="col">{text('measure.settle')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure.id}>
            <td>
              {notation.date(measure.dueOn)}{' '}
              {measure.overdue && (
                <Pill tone="bad" icon="warning">
                  {text('measures.overdue')}
                </Pill>
              )}
            </td>
            <th scope="row">{measure.what}</th>
            <td>
              <Link to={`/cases/${measure.complaint}`}>{measure.number}</Link>
            </td>
            <td>{measure.ownerName ?? (measure.owner ? text('cases.somebody') : '')}</td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('measure.settle-of', { what: measure.what })}
                onClick={() => onOpen(measure)}
              >
                {text('measure.settle')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
