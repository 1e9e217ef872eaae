/** How a card looks: its style sheets as one text. */
import iconCss from '../Icon.css?inline';
import meterCss from '../LevelMeter.css?inline';
import sealCss from '../Seal.css?inline';
import tokensCss from '../tokens.css?inline';
import popoverCss from './popover.css?inline';
import cardCss from './RecordCard.css?inline';

export const cardLook = [tokensCss, popoverCss, sealCss, iconCss, meterCss, cardCss].join('');
