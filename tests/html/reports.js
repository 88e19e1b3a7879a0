/**
 * Reports made by the program under test (DITTOGRAPH names it), in a folder that the caller removes
 * with removeReports().
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'dittograph-html-'));
let files = 0;

export function removeReports() {
  rmSync(folder, { recursive: true, force: true });
}

/** The path of one of our own corpora: corpus('newsroom/articles.jsonl'). */
export function corpus(name) {
  return fileURLToPath(new URL(`../../corpora/${name}`, import.meta.url));
}

/** A path that no file has yet. */
export function newPath(name) {
  files += 1;
  return join(folder, `${files}-${name}`);
}

/** Writes records as JSON Lines; a record that is a Buffer stands as it is. */
export function writeArticles(records) {
  const path = newPath('articles.jsonl');
  const lines = records.map((record) =>
    Buffer.isBuffer(record) ? record : Buffer.from(JSON.stringify(record)),
  );
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
  return path;
}

/** Runs the program and returns the path of the report. Bad records (status 2) are let pass. */
export function makeReport(...args) {
  const path = newPath('report.html');
  const command = [...args, '--format', 'html', '-q', '-o', path];
  const run = spawnSync(process.env.DITTOGRAPH, command, { encoding: 'utf8' });
  assert.ok(run.status === 0 || run.status === 2, `${args.join(' ')}: ${run.stderr || run.error}`);
  return path;
}
