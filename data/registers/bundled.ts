/** The bundled registers and guidelines, and what came after 2012; `register` is that of the officials of 2012. */
import additions from './additions.json?checked';
import guidelines from './guidelines.json?checked';
import register from './officials-2012.json?checked';
import organisations from './organisations.json?checked';
import publicBodies from './public-bodies.json?checked';
import developments from './since-2012.json?checked';

/** By precedence: where they disagree, the first leads. */
const registers = [organisations, publicBodies, register, additions];

export { developments, guidelines, register, registers };
