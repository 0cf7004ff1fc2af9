/**
 * Returns the JSON of one of Connect's objects. Connect's ids are integers that may have more digits
 * than a number can hold.
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
