import { findChromium } from '@enthesis/env';
import { afterEach, describe, expect, it } from 'vitest';
import { inBrowser } from '../src/printing/browser.ts';
import { printPage } from '../src/printing/print-page.ts';

// What a browser makes of pages that are not as they should be; the journeys print one that is.

const chromium = (() => {
  try {
    return findChromium(process.env.ENTHESIS_CHROMIUM ?? null);
  } catch (error) {
    if (process.env.BROWSER_JOURNEYS === 'required') throw error;
    return null;
  }
})();

const page = new URL('https://outcomes.example.org/brief');
const asked: string[] = [];
afterEach(() => {
  asked.length = 0;
});

const sheet = (within: string, busy = false) => `<article aria-busy="${busy}">${within}</article>`;
const html = (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } });
const down = () =>
  Response.json({ type: 'about:blank', title: 'Not now', status: 503, detail: 'Try again later.' }, { status: 503 });

const print = (body: string, signal = new AbortController().signal) =>
  inBrowser(chromium ?? '', signal, (browser) => {
    const ask = async (request: Request) => {
      asked.push(`${request.method} ${request.url}`);
      return new URL(request.url).pathname === '/brief' ? html(body) : down();
    };
    return printPage(browser, { page, ready: 'article', ask, paper: 'a4', language: 'es' });
  });

describe.skipIf(chromium === null)('a page that is printed', () => {
  it('is a PDF, at the address and in the language that it was asked in', async () => {
    const told = `<script>document.title = [location.href, navigator.language, isSecureContext].join(' ')</script>`;
    const pdf = await print(sheet('whole') + told);
    expect(pdf.toString('latin1')).toMatch(/^%PDF-.*\/Title \(https:\/\/outcomes\.example\.org\/brief es true\)/s);
  });

  it('is waited for', async () => {
    const later = `<script>requestAnimationFrame(() => {
      document.title = 'whole';
      document.querySelector('article').setAttribute('aria-busy', 'false');
    })</script>`;
    expect((await print(sheet('soon', true) + later)).toString('latin1')).toContain('/Title (whole)');
  });

  it('is refused in the words of an answer that is not a good one', async () => {
    const fetching = `<script>fetch('/api/v1/clinic/coverage')</script>`;
    await expect(print(sheet('soon', true) + fetching)).rejects.toThrow(
      'The page could not be drawn. Not now. Try again later.',
    );
  });

  it('is refused where it says itself that something went wrong, or breaks', async () => {
    await expect(print(sheet('<p role="alert">This cannot be read.</p>'))).rejects.toThrow('This cannot be read.');
    await expect(print(`${sheet('soon', true)}<script>throw new Error('broken')</script>`)).rejects.toThrow('broken');
  });

  it('reaches nothing else, and changes nothing', async () => {
    const reaching = `<script>
      const tries = [fetch('https://elsewhere.example.org/'), fetch('http://127.0.0.1:9/'), fetch('/', { method: 'POST' })];
      Promise.allSettled(tries).then((ends) => {
        document.title = ends.map(({ status }) => status).join(' ');
        document.querySelector('article').setAttribute('aria-busy', 'false');
      });
    </script>`;
    const pdf = await print(sheet('soon', true) + reaching);
    expect(pdf.toString('latin1')).toContain('/Title (rejected rejected rejected)');
    expect(asked).toEqual([`GET ${page.href}`]);
  });

  it('is given up on an interrupt, as an interrupt', async () => {
    const interrupt = new AbortController();
    const printing = print(`${sheet('never', true)}<script>fetch('/brief?again')</script>`, interrupt.signal);
    const given = expect(printing).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => asked, { timeout: 60_000 }).toHaveLength(2);
    interrupt.abort();
    await given;
  });
});
