import { useEffect, useState } from 'react';
import { Skeleton } from '@mantine/core';

/** A fast answer shows no skeleton at all. */
const PATIENCE_MILLIS = 200;

/** Keeps the place of what is loading, in its final size. */
export function Waiting({ height }: { height: number | string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" style={{ height }}>
      {long && <Skeleton height="100%" radius="md" />}
    </div>
  );
}
