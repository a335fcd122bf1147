/** Bytes of a gibibyte: what engines mean by GB in their logs. */
export const gibibyte = 2 ** 30;
/** Bytes of a mebibyte. */
export const mebibyte = 2 ** 20;
/** Bytes of a gigabyte, decimal. */
export const gigabyte = 1e9;
