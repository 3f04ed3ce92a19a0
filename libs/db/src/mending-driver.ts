import type { CompiledQuery, DatabaseConnection, Driver, OperationNode, QueryResult, SelectQueryNode, TransactionSettings } from "kysely";
import { PostgresDialect } from "kysely";

import { isLostConnection } from "./lost-connection.ts";
import { isStalePlan } from "./prepare.ts";

/**
 * Kysely's PostgreSQL, whose reads outlive the connection they were sent on: a SELECT outside a transaction that lost its connection is
 * sent once more on another. What may have changed something is never repeated: only its caller knows whether that is safe. Nor is
 * anything that raw SQL begins (`sql` templates), since a SELECT may call a function that changes something.
 */
export class MendingDialect extends PostgresDialect {
  override createDriver(): Driver {
    return new MendingDriver(super.createDriver());
  }
}

class MendingDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new MendingConnection(this.#inner, await this.#inner.acquireConnection());
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#inner.beginTransaction(mine(connection).hold(), settings);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#inner.commitTransaction(mine(connection).current);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#inner.rollbackTransaction(mine(connection).current);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return mine(connection).release();
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

/** A connection that is replaced below its user when it is lost, for as long as it carries nothing that must stay on one connection. */
class MendingConnection implements DatabaseConnection {
  readonly #driver: Driver;
  #inner: DatabaseConnection | undefined;
  #held = false;

  constructor(driver: Driver, inner: DatabaseConnection) {
    this.#driver = driver;
    this.#inner = inner;
  }

  get current(): DatabaseConnection {
    if (!this.#inner) throw new Error("the connection was given back");
    return this.#inner;
  }

  /** From here on everything belongs to one connection. */
  hold(): DatabaseConnection {
    this.#held = true;
    return this.current;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await this.current.executeQuery<Row>(query);
    } catch (error) {
      // Refused before it ran: sent again plainly, whatever it does.
      if (!this.#held && isStalePlan(error)) return this.current.executeQuery<Row>(query);
      if (this.#held || !isLostConnection(error) || !isRead(query.query)) throw error;
      // Given back first: its slot may be the one that the next needs.
      await this.release();
      this.#inner = await this.#driver.acquireConnection();
      return this.current.executeQuery<Row>(query);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.current.streamQuery<Row>(query, chunkSize);
  }

  /** Does nothing where a lost connection was given back and no other was had. */
  async release(): Promise<void> {
    const inner = this.#inner;
    this.#inner = undefined;
    if (inner) await this.#driver.releaseConnection(inner);
  }
}

function mine(connection: DatabaseConnection): MendingConnection {
  return connection as MendingConnection;
}

function isRead(node: OperationNode): boolean {
  if (node.kind !== "SelectQueryNode") return false;
  const { with: withNode } = node as SelectQueryNode;
  return withNode === undefined || withNode.expressions.every(({ expression }) => isRead(expression));
}
