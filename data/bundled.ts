/** The bundled register and guidelines. */
import guidelines from './guidelines.json?checked';
import register from './register.json?checked';

export { guidelines, register };
