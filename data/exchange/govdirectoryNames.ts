/**
 * What Govdirectory's list does not say of some bodies, by their Wikidata id: the Dutch name where it gives only an English one
 * or one of before, an English one that is not a description, what kind of body it is, its abbreviation, and its id in the ROO
 * where the list has not joined it. Names as the bodies themselves write them.
 */
import type { OrganisationKind } from '../model/vocabulary';

export interface Correction {
  nl?: string;
  /** `null`: there is none, and the list's own name is Dutch. */
  en?: string | null;
  kind?: OrganisationKind;
  abbreviation?: string;
  roo?: string;
}

export const corrections: Readonly<Record<string, Correction>> = {
  // Ministries
  Q939757: { abbreviation: 'AZ' },
  Q2491421: { abbreviation: 'BZK', en: 'the Interior and Kingdom Relations' },
  Q1037495: { abbreviation: 'BZ' },
  Q2119820: { abbreviation: 'Def' },
  Q2986560: { abbreviation: 'EZK' },
  Q1037511: { abbreviation: 'Fin' },
  Q2188136: { abbreviation: 'IenW' },
  Q1041343: { abbreviation: 'JenV' },
  Q898882: { abbreviation: 'LVVN' },
  Q1049362: { abbreviation: 'OCW' },
  Q1049328: { abbreviation: 'SZW' },
  Q1056190: { abbreviation: 'VWS' },
  // Provinces and municipalities
  Q770: { nl: 'Fryslân', en: 'Friesland' },
  Q9804: { nl: 'Bergen (L)', en: null },
  Q9901: { nl: 'Bergen (NH)', en: null },
  Q840636: { nl: 'Tytsjerksteradiel', en: null },
  Q2114866: { nl: 'De Fryske Marren', en: null },
  Q389213: { nl: 'Dantumadiel', en: null },
  // The Caribbean Netherlands
  Q25396: { nl: 'Bonaire', en: null },
  Q25528: { nl: 'Saba', en: null },
  Q26180: { nl: 'Sint Eustatius', en: null },
  // High Councils of State
  Q105626749: { nl: 'Kanselarij der Nederlandse Orden', en: null, kind: 'highCouncil' },
  Q1155243: { nl: 'Raad van State', en: 'Council of State', kind: 'highCouncil' },
  Q116480828: { nl: 'Nationale ombudsman', en: 'National Ombudsman', kind: 'highCouncil' },
  Q2041110: { nl: 'Algemene Rekenkamer', en: 'Netherlands Court of Audit', kind: 'highCouncil' },
  Q233262: { nl: 'Tweede Kamer der Staten-Generaal', en: 'House of Representatives', kind: 'highCouncil' },
  Q59486: { nl: 'Eerste Kamer der Staten-Generaal', en: 'Senate', kind: 'highCouncil', roo: '312' },
  // Courts
  Q133765: { nl: 'Hoge Raad der Nederlanden', en: 'Supreme Court of the Netherlands', roo: '18417' },
  Q13641774: { nl: 'Gerechtshof Amsterdam', en: 'Amsterdam Court of Appeal' },
  Q2599818: { nl: 'Gerechtshof Arnhem-Leeuwarden', en: 'Arnhem-Leeuwarden Court of Appeal' },
  Q2412643: { nl: 'Gerechtshof Den Haag', en: 'The Hague Court of Appeal' },
  Q16736461: { nl: 'Gerechtshof ’s-Hertogenbosch', en: '’s-Hertogenbosch Court of Appeal' },
  Q2260823: { nl: 'Rechtbank Amsterdam', en: 'Amsterdam District Court', roo: '28046811' },
  Q2436620: { nl: 'Rechtbank Den Haag', en: 'The Hague District Court' },
  Q5731176: { nl: 'Rechtbank Gelderland', en: 'Gelderland District Court', roo: '28046934' },
  Q14253249: { nl: 'Rechtbank Limburg', en: 'Limburg District Court' },
  Q2643494: { nl: 'Rechtbank Midden-Nederland', en: 'Central Netherlands District Court' },
  Q3983133: { nl: 'Rechtbank Noord-Holland', en: 'North Holland District Court' },
  Q2691724: { nl: 'Rechtbank Noord-Nederland', en: 'Northern Netherlands District Court' },
  Q2910797: { nl: 'Rechtbank Oost-Brabant', en: 'East Brabant District Court', roo: '28048631' },
  Q14253266: { nl: 'Rechtbank Overijssel', en: 'Overijssel District Court' },
  Q2930113: { nl: 'Rechtbank Rotterdam', en: 'Rotterdam District Court', roo: '58627' },
  Q2880571: { nl: 'Rechtbank Zeeland-West-Brabant', en: 'Zeeland-West Brabant District Court' },
  // Inspectorates
  Q138634202: { nl: 'Inspectie belastingen, toeslagen en douane', en: null, kind: 'inspectorate', roo: '29213992' },
  Q138634219: { nl: 'Raad voor de rechtshandhaving', en: null, kind: 'inspectorate' },
  Q138643265: { nl: 'Inspecteur-Generaal der Krijgsmacht', en: null, kind: 'inspectorate' },
  Q14851575: { nl: 'Inspectie Justitie en Veiligheid', en: null, kind: 'inspectorate', roo: '111121' },
  Q1854923: { nl: 'Inspectie van het Onderwijs', en: 'Inspectorate of Education', kind: 'inspectorate', roo: '115891' },
  Q1907350: {
    nl: 'Rijksinspectie Digitale Infrastructuur',
    en: 'Dutch Authority for Digital Infrastructure',
    kind: 'inspectorate',
    abbreviation: 'RDI',
  },
  Q1930398: { nl: 'Inspectie Overheidsinformatie en Erfgoed', en: null, kind: 'inspectorate' },
  Q2100035: {
    nl: 'Nederlandse Emissieautoriteit',
    en: 'Dutch Emissions Authority',
    kind: 'inspectorate',
    roo: '28251525',
  },
  Q21007544: {
    nl: 'Autoriteit Nucleaire Veiligheid en Stralingsbescherming',
    en: 'Authority for Nuclear Safety and Radiation Protection',
    kind: 'inspectorate',
    roo: '28212272',
  },
  Q2180778: {
    nl: 'Inspectie Gezondheidszorg en Jeugd',
    en: 'Health and Youth Care Inspectorate',
    kind: 'inspectorate',
    roo: '94018',
  },
  Q2200046: {
    nl: 'Nederlandse Voedsel- en Warenautoriteit',
    en: 'Netherlands Food and Consumer Product Safety Authority',
    kind: 'inspectorate',
    abbreviation: 'NVWA',
  },
  Q2438990: { nl: 'Inspectie Leefomgeving en Transport', en: null, kind: 'inspectorate', roo: '28582677' },
  Q2975118: { nl: 'Staatstoezicht op de Mijnen', en: null, kind: 'inspectorate' },
  Q3091939: {
    nl: 'Nederlandse Arbeidsinspectie',
    en: 'Netherlands Labour Authority',
    abbreviation: 'NLA',
    kind: 'inspectorate',
  },
  Q99390877: { nl: 'Inspectie Veiligheid Defensie', en: null, kind: 'inspectorate' },
  // Others
  Q1857094: { nl: 'Kabinet van de Koning', en: null, kind: 'division' },
};
