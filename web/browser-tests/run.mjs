// Runs every journey in journeys/ and says of each check whether it held.
//
//   node run.mjs [BINARY] [JOURNEY…]     with names: only the journeys whose file names begin so
//
// A journey is a file with `export const name` and `export default async function (stage)`. The
// stage has `world`, `server` (started for this journey alone), `open(options)` for a page and
// `check(title, test)`. A check that fails ends its journey: what follows builds on it. `look` is a
// check that nothing builds on: the journey goes on after it.

import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { openPage, openWorld, picture, startServer } from './lib.mjs';

class Ended extends Error {}

const [binary, ...wanted] = process.argv.slice(2);
const folder = new URL('./journeys/', import.meta.url);
const files = (await readdir(folder))
  .filter((file) => file.endsWith('.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((start) => file.startsWith(start)))
  .sort();
if (files.length === 0) {
  console.log('not ok - there is no such journey');
  process.exit(1);
}

const CHECK_LIMIT = 60_000;

/** Ends a check that hangs, so that the others are still made. */
function within(limit, work) {
  let clock;
  const late = new Promise((_, failed) => {
    clock = setTimeout(() => failed(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

let held = 0;
let broken = 0;

function report(title, error) {
  if (!error) {
    held += 1;
    console.log(`ok - ${title}`);
    return;
  }
  broken += 1;
  console.log(`not ok - ${title}`);
  for (const line of String(error.message ?? error).split('\n')) console.log(`#   ${line}`);
}

async function runJourney(world, file) {
  const { name, default: run } = await import(new URL(file, folder));
  console.log(`# journey ${name}`);
  const pages = [];
  const from = Date.now();
  let checks = 0;
  const stage = {
    world,
    server: await startServer(world),
    async open(options) {
      pages.push(await openPage(world, stage.server, options));
      return pages.at(-1).page;
    },
    async look(title, test) {
      checks += 1;
      try {
        await within(CHECK_LIMIT, test());
      } catch (error) {
        const last = pages.at(-1)?.page;
        if (last) error.message += `\npicture: ${await picture(last, `failed-${parse(file).name}-${checks}`).catch(String)}`;
        report(`${name}: ${title}`, error);
        return false;
      }
      report(`${name}: ${title}`);
      return true;
    },
    async check(title, test) {
      if (!(await stage.look(title, test))) throw new Ended();
    },
  };
  try {
    await run(stage);
    const complaints = new Set([...pages.flatMap((opened) => opened.complaints), ...stage.server.complaints]);
    report(`${name}: nothing went wrong behind the pages`, complaints.size > 0 && [...complaints].join('\n'));
  } catch (error) {
    if (!(error instanceof Ended)) report(name, error);
  } finally {
    await Promise.all(pages.map((opened) => opened.context.close()));
    await stage.server.stop();
    console.log(`# took ${Math.round((Date.now() - from) / 1000)} s`);
  }
}

let world;
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.on(signal, () => Promise.resolve(world?.close()).finally(() => process.exit(code)));
}
try {
  world = await openWorld(binary);
  for (const file of files) await runJourney(world, file);
} catch (error) {
  report('the program and the browser start', error);
} finally {
  await world?.close();
}
console.log(`# ${held} checks held, ${broken} did not`);
process.exit(broken === 0 ? 0 : 1);
