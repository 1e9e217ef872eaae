/** What the page of registers has a worker do, by a stand-in of a worker that never answers. */
import { expect, it, vi } from 'vitest';
import { askAside } from '@/components/registers/asideMessages';

class SilentWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  postMessage = vi.fn();
  terminate = vi.fn();
}

it('ends the worker once what it was asked is given up, and starts none where it was before', async () => {
  const worker = new SilentWorker();
  const start = vi.fn(() => worker);
  const givenUp = new AbortController();
  const ask = () => askAside(start, { task: 'hidden', language: 'nl' }, givenUp.signal);
  const asked = ask();
  expect(worker.terminate).not.toHaveBeenCalled();
  givenUp.abort();
  await expect(asked).rejects.toBe(givenUp.signal.reason);
  expect(worker.terminate).toHaveBeenCalledOnce();
  await expect(ask()).rejects.toBe(givenUp.signal.reason);
  expect(start).toHaveBeenCalledOnce();
});
