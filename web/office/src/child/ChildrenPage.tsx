import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { FoundChild } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { DataTable } from '../table/DataTable';
import { childrenQuery, FEWEST_LETTERS } from './queries';
import styles from './Children.module.css';

/** A family calls: its child is found by a name, and its credit is one step further. */
export function ChildrenPage() {
  const { text } = useTexts();
  const [written, setWritten] = useState('');
  const [name, setName] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const found = useQuery(childrenQuery(name));
  const search = () => {
    const wanted = written.trim();
    setTooShort(wanted.length < FEWEST_LETTERS);
    if (wanted.length >= FEWEST_LETTERS) setName(wanted);
  };
  return (
    <Page title={text('room.children')} lead={text('children.lead')}>
      <form
        role="search"
        noValidate
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <TextInput
          label={text('children.name')}
          description={text('children.hint')}
          error={tooShort && text('children.too-short')}
          autoComplete="off"
          maxLength={100}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <Button type="submit">{text('children.search')}</Button>
      </form>
      {name && (
        <QueryView query={found} height={200}>
          {(children) => <Found children={children} name={name} />}
        </QueryView>
      )}
    </Page>
  );
}

function Found({ children, name }: { children: FoundChild[]; name: string }) {
  const { text } = useTexts();
  if (children.length === 0)
    return <EmptyState title={text('children.none', { name })}>{text('children.none.why')}</EmptyState>;
  return (
    <>
      <p role="status">{text('children.found', { n: children.length, name })}</p>
      <DataTable title={text('children.found', { n: children.length, name })}>
        <thead>
          <tr>
            <th scope="col">{text('queue.child')}</th>
            <th scope="col">{text('children.custodians')}</th>
            <th scope="col">{text('children.places')}</th>
            <th scope="col">{text('children.days')}</th>
          </tr>
        </thead>
        <tbody>
          {children.map((child) => (
            <tr key={child.id}>
              <th scope="row">
                <Link to={`/children/${child.id}/credit`} state={{ firstName: child.firstName }}>
                  {child.firstName}
                </Link>
              </th>
              <td>{child.custodians.join(', ')}</td>
              <td>{child.places.map((place) => `${place.group}, ${place.location}`).join('; ')}</td>
              <td>
                <Link
                  to={`/children/${child.id}/days`}
                  state={{ firstName: child.firstName }}
                  aria-label={text('children.days-of', { child: child.firstName })}
                >
                  {text('children.to-days')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
