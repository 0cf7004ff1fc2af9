/**
 * The JSON of an object of Connect's. An id of Connect's is an integer, which may be larger than a
 * number can hold without losing digits.
 */
export function wireObject(ids: Readonly<Record<string, string | null>>, rest: object): string {
  const written = Object.entries(ids).flatMap(([name, id]) =>
    id === null ? [] : `${JSON.stringify(name)}:${wireId(id)}`,
  );
  const others = JSON.stringify(rest).slice(1, -1);
  return `{${[...written, ...(others === "" ? [] : [others])].join()}}`;
}

function wireId(id: string): string {
  return /^(?:0|-?[1-9]\d*)$/.test(id) ? id : JSON.stringify(id);
}
