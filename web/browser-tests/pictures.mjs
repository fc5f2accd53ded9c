// Takes the README's pictures from the example data: node pictures.mjs [BINARY]
//
// The files in docs/pictures are the result; none is made by hand.

import { join } from 'node:path';
import { openPage, openWorld, picture, ROOT, startServer } from './lib.mjs';
import { signIn } from './steps.mjs';

/** File name, page, who is signed in (nobody without `as`), and what differs from the defaults. */
const PICTURES = [
  { name: 'my-day', path: '/', as: 'editor' },
  { name: 'my-day-narrow', path: '/', as: 'editor', size: 'narrow' },
];

const folder = join(ROOT, 'docs/pictures');
const world = await openWorld(process.argv[2]);
try {
  const server = await startServer(world);
  for (const { name, path, as, size, language, fullPage = false } of PICTURES) {
    const { context, page } = await openPage(world, server, { size, language });
    if (as) await signIn(page, world, as);
    const answer = await page.goto(path);
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
    await page.evaluate(() => document.fonts.ready);
    console.log(await picture(page, name, { folder, fullPage }));
    await context.close();
  }
} finally {
  await world.close();
}
