/** The bundled registers and guidelines. */
import guidelines from './guidelines.json?checked';
import register from './officials-2012.json?checked';
import organisations from './organisations.json?checked';

/** The registers as they are shown: people first. */
const registers = [register, organisations];

export { guidelines, register, registers };
