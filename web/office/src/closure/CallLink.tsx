/** Somebody to call: a name, and the number where it is known. */
export function CallLink({ name, phone }: { name: string; phone?: string | null }) {
  if (!phone) return name;
  return (
    <>
      {name} <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
    </>
  );
}
