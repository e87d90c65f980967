import { useSearchParams } from 'react-router';
import type { LocationId } from '@shared/api/ids';
import type { Location } from '@shared/api/placement';

const REMEMBERED = 'plekje.office.location';
const PARAMETER = 'location';

/** The location one works on: in the address, so that it can be shared; else the one of last time; else the first. */
export function useScope(locations: Location[]) {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get(PARAMETER) ?? localStorage.getItem(REMEMBERED);
  const location = locations.find((one) => one.id === wanted) ?? locations[0];

  const choose = (id: LocationId) => {
    localStorage.setItem(REMEMBERED, id);
    setSearch((before) => {
      before.set(PARAMETER, id);
      return before;
    });
  };
  return { location, choose };
}
