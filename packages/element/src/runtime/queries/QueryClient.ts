import { createQuery, type Query } from "./createQuery.ts";
import type { QueryKey } from "./QueryOptions.ts";

/** Keeps queries by their keys. It is its own cache, and all of its defaults are the hooks'. */
export class QueryClient {
  readonly #queries = new Map<string, Query>();

  queryOf(queryKey: QueryKey): Query {
    const name = JSON.stringify(queryKey);
    const query =
      this.#queries.get(name) ?? createQuery(queryKey, () => this.#queries.delete(name));
    this.#queries.set(name, query);
    return query;
  }

  getQueryCache(): this {
    return this;
  }

  /** Those whose key begins so. */
  findAll({ queryKey = [] }: QueryFilters = {}): Query[] {
    return [...this.#queries.values()].filter((query) =>
      queryKey.every((part, index) => part === query.queryKey[index]),
    );
  }

  /** How many of them are being read. */
  isFetching(filters?: QueryFilters): number {
    return this.findAll(filters).filter((query) => query.isReading()).length;
  }

  async cancelQueries(filters: QueryFilters): Promise<void> {
    for (const query of this.findAll(filters)) query.cancel();
  }

  async invalidateQueries(filters: QueryFilters): Promise<void> {
    await Promise.all(this.findAll(filters).map((query) => query.invalidate()));
  }

  /** Gives up those that nobody watches. */
  removeQueries(filters: QueryFilters): void {
    for (const query of this.findAll(filters)) query.forget();
  }

  setQueryData(queryKey: QueryKey, update: (known: unknown) => unknown): void {
    const query = this.queryOf(queryKey);
    const data = update(query.state.data);
    if (data !== undefined) query.setData(data);
  }
}

interface QueryFilters {
  queryKey?: QueryKey;
}
