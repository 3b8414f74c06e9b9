import { expect, test } from "vitest";
import { parseFilesUrl } from "./files-url";

test.each([
  [
    "s3://example-files",
    { bucket: "example-files", prefix: "", addressing: "virtual", url: "s3://example-files" },
  ],
  ["s3://example-files/", { bucket: "example-files", prefix: "", url: "s3://example-files" }],
  [
    "s3://b-1/lodestone/files/",
    { bucket: "b-1", prefix: "lodestone/files/", url: "s3://b-1/lodestone/files" },
  ],
  [
    "https://objects.example.com/pictures/ours",
    { bucket: "pictures", prefix: "ours/", endpoint: "https://objects.example.com", addressing: "path" },
  ],
  ["http://127.0.0.1:9000/pictures", { bucket: "pictures", prefix: "", endpoint: "http://127.0.0.1:9000" }],
  ["https://objects.example.com/pictures?addressing=virtual", { addressing: "virtual" }],
])("%s is a place", (text, place) => {
  expect(parseFilesUrl(text)).toMatchObject(place);
});

test.each([
  "pictures",
  "file:///srv/files",
  "s3://",
  "s3://Capital",
  "https://objects.example.com",
  "https://objects.example.com/",
  "https://user:secret@objects.example.com/pictures",
  "https://objects.example.com/pictures#part",
  "https://objects.example.com/pictures?addressing=other",
  "https://objects.example.com/pictures?region=x",
  "s3://pictures/a%20b",
])("%s is none", (text) => {
  expect(parseFilesUrl(text)).toBeUndefined();
});

test("one place has one name, however it is written", () => {
  const urls = ["s3://pictures/ours", "s3://pictures/ours/", "s3://pictures//ours"];
  expect(new Set(urls.map((url) => parseFilesUrl(url)?.url)).size).toBe(1);
});
