#!/usr/bin/env bash
# @20minutes/s3rver 4.0.4 (the maintained fork of s3rver) with Amazon's client 3.1175.0: single objects work, lists do not.
# The client signs `/bucket/` with the slash and the server without it, so every list fails with SignatureDoesNotMatch.
# Even with signatures ignored, a list of more than one page ends in InternalError, because its token is made with DES,
# which OpenSSL 3 (Node 17 and later) does not enable by default.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @20minutes/s3rver@4.0.4 @aws-sdk/client-s3@3.1175.0
cat >list.mjs <<'JS'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "@20minutes/s3rver";

for (const allowMismatchedSignatures of [false, true]) {
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: "./data",
    configureBuckets: [{ name: "bucket" }],
    allowMismatchedSignatures,
  });
  const { port } = await server.run();
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    maxAttempts: 1,
  });
  const tell = async (what, command) => {
    const said = await client.send(command).then(
      () => "well",
      (error) => error.name === "Error" || error.name === "S3ServiceException" ? error.Code : error.name,
    );
    console.log(`signatures ${allowMismatchedSignatures ? "ignored" : "checked"}, ${what}: ${said}`);
  };
  const Bucket = "bucket";
  for (const Key of ["a", "b"]) await tell(`put ${Key}`, new PutObjectCommand({ Bucket, Key, Body: Key }));
  await tell("get a", new GetObjectCommand({ Bucket, Key: "a" }));
  await tell("list", new ListObjectsV2Command({ Bucket }));
  await tell("list by one", new ListObjectsV2Command({ Bucket, MaxKeys: 1 }));
  client.destroy();
  await server.close();
}
process.exit(0);
JS
output=$(node --no-warnings list.mjs)
for name in @20minutes/s3rver @aws-sdk/client-s3; do
  echo "$name $(node -p "JSON.parse(fs.readFileSync('node_modules/$name/package.json')).version")"
done
echo "Node $(node --version), OpenSSL $(node -p process.versions.openssl)"
echo "$output"
expected="signatures checked, put a: well
signatures checked, put b: well
signatures checked, get a: well
signatures checked, list: SignatureDoesNotMatch
signatures checked, list by one: SignatureDoesNotMatch
signatures ignored, put a: well
signatures ignored, put b: well
signatures ignored, get a: well
signatures ignored, list: well
signatures ignored, list by one: InternalError"
[ "$output" = "$expected" ] || { echo "It behaves differently now." >&2; exit 1; }
