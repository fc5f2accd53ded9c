import assert from 'node:assert/strict';
import { LANGUAGES, SIZES } from '../lib.mjs';
import { assertGoodPage, login, MUNICIPALITY, sendLogin, signIn } from '../steps.mjs';

export const name = 'sign in';

export default async function ({ world, open, check }) {
  for (const language of Object.keys(LANGUAGES)) {
    for (const size of Object.keys(SIZES)) {
      const page = await open({ language, size });
      await check(`the form is good (${language}, ${size})`, async () => {
        await page.goto('/');
        await page.locator('input[type=password]').waitFor();
        await assertGoodPage(page, language);
      });
      await check(`the first page is good (${language}, ${size})`, async () => {
        await signIn(page, world, 'editor', language);
        await assertGoodPage(page, language);
      });
    }
  }
  for (const script of [true, false]) {
    const how = script ? 'with scripts' : 'without scripts';
    const page = await open({ script });
    await check(`a wrong password is refused and the address kept (${how})`, async () => {
      const { email } = login(world, 'reader');
      await page.goto('/');
      await sendLogin(page, { email, password: 'not the password at all' });
      assert.equal(await page.locator('input[type=email]').inputValue(), email);
    });
    await check(`the right one leads to the municipality (${how})`, async () => {
      await sendLogin(page, login(world, 'reader'));
      await page.getByText(MUNICIPALITY).first().waitFor();
    });
  }
}
