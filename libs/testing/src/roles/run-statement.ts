import { Client } from "pg";

/** One statement, or a file of them, over a connection of its own. */
export async function runStatement(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
