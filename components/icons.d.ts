/** What scripts/icons.ts serves while building: the path of an icon. */
declare module 'icon:*' {
  const path: string;
  export default path;
}
