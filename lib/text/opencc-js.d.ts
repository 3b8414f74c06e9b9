declare module "opencc-js/dict/TSCharacters" {
  /** Pairs of a traditional character and its simplified ones, the usual one first: `釹 钕|鏑 镝`. */
  const pairs: string;
  export default pairs;
}
