import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

let loaded: Promise<void> | undefined;

/**
 * Runs `work` with Prisma's schema engine on one database. The engine is the WebAssembly form, so that nothing has to
 * be downloaded and no binary has to fit the machine.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  // The engine does not close what it has opened.
  const main = new pg.Pool({ connectionString: databaseUrl });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(main, databaseUrl));
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await main.end();
  }
}

/** The package's own entry imports the module as an ES module, which Node offers only behind a flag. */
async function load(): Promise<void> {
  // Where the engine tells why it panicked.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) },
  });
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** PrismaPg's shadow database cannot be dropped while its own pool is open, so it is made and dropped here. */
function adapterFactory(main: pg.Pool, databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(main);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter: SqlDriverAdapter = await factory.connect();
      wholeScripts(adapter, main);
      return adapter;
    },
    async connectToShadowDb() {
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await main.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
      const url = new URL(databaseUrl);
      url.pathname = name;
      const pool = new pg.Pool({ connectionString: url.href });
      const shadow: SqlDriverAdapter = await new PrismaPg(pool).connect();
      describable(shadow, pool);
      wholeScripts(shadow, pool);
      shadow.dispose = async () => {
        await pool.end();
        await main.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      };
      return shadow;
    },
  };
}

/** PrismaPg cuts scripts at every semicolon, which breaks functions; Postgres itself takes a script whole. */
function wholeScripts(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
}

const INTERNAL_CHAR = 18;

/** PrismaPg does not know the catalogues' type "char", so those columns are read as text. */
function describable(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { fields } = await pool
      .query(`SELECT * FROM (${bare(query.sql)}) described LIMIT 0`, query.args)
      .catch(() => ({ fields: [] }));
    if (!fields.some((field) => field.dataTypeID === INTERNAL_CHAR)) return queryRaw(query);
    const columns = fields.map((field) => {
      const name = pg.escapeIdentifier(field.name);
      return field.dataTypeID === INTERNAL_CHAR ? `${name}::text` : name;
    });
    const result = await queryRaw({
      ...query,
      sql: `SELECT ${columns.join(", ")} FROM (${bare(query.sql)}) described`,
    });
    const columnTypes = result.columnTypes.map((type, at) =>
      fields[at]?.dataTypeID === INTERNAL_CHAR ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}

function bare(sql: string): string {
  return sql.trim().replace(/;$/, "");
}
