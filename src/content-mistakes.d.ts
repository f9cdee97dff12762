declare module 'virtual:content-mistakes' {
  /** What `npm run check` says of the content as it is; in development only. */
  const mistakes: readonly import('./model/problem.ts').Problem[] | undefined;
  export default mistakes;
}
