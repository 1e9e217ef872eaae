/** Gives people a text or a picture to take along: on the clipboard where the browser lets us, else as a file. */

/** What is given, and what its file is called. */
export type Taken = { name: string } & (
  | { type: 'text/plain' | 'text/csv' | 'application/json'; content: string | Promise<string>; mark?: string }
  | { type: 'image/png'; content: Promise<Blob> }
);

/** How it ended: `failed` where it can be neither copied nor saved. */
export type Given = 'copied' | 'saved' | 'failed';

/** Copies it; where that is not allowed, saves it. To be called within a click, as browsers copy only then. */
export async function copyOrSave(taken: Taken): Promise<Given> {
  try {
    if (taken.type === 'image/png') {
      await navigator.clipboard.write([new ClipboardItem({ [taken.type]: taken.content })]);
    } else {
      await navigator.clipboard.writeText(await taken.content);
    }
    return 'copied';
  } catch {
    return save(taken);
  }
}

/** Saves it as a file, as a link to one would. */
export async function save(taken: Taken): Promise<Given> {
  try {
    const blob =
      taken.type === 'image/png'
        ? await taken.content
        : new Blob([taken.mark ?? '', await taken.content], { type: taken.type });
    saveFile(taken.name, blob);
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** Has the browser save a file, under a name that it may change. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  // The browser reads it after we are done here; it goes with the page.
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
}
