/**
 * Registers `<policy-quiz>` with the decider that this site has.
 *
 * @module register
 */

import '../site/older_browsers.js';
import { PolicyQuizElement } from './policy_quiz_element.js';
import { connect } from './site_connection.js';

PolicyQuizElement.connect = connect;

if (!customElements.get('policy-quiz')) customElements.define('policy-quiz', PolicyQuizElement);
