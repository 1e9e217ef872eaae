/** The bundled files, checked against their schema while building (see `scripts/checkedData.ts`) and shipped as plain data. */
declare module '*/officials-2012.json?checked' {
  const register: import('../model/schema').Register;
  export default register;
}

declare module '*/additions.json?checked' {
  const register: import('../model/schema').Register;
  export default register;
}

declare module '*/public-bodies.json?checked' {
  const register: import('../model/schema').Register;
  export default register;
}

declare module '*/organisations.json?checked' {
  const register: import('../model/schema').Register;
  export default register;
}

declare module '*/guidelines.json?checked' {
  const guidelines: import('../model/schema').Guidelines;
  export default guidelines;
}

declare module '*/since-2012.json?checked' {
  const developments: import('../model/schema').Developments;
  export default developments;
}
