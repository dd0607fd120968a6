import type { Weights } from './random.ts';

/** The conditions said not to respond: rare, because few clinics offer treatment for them. */
const saidNotToRespond: Weights<string> = [
  ['fibromyalgia', 0.8],
  ['disc-herniation-severe', 0.4],
  ['central-stenosis', 0.4],
  ['cuff-tear-complete', 0.4],
  ['fracture', 0.1],
  ['cancer-pain', 0.1],
  ['autoimmune-pain', 0.3],
];

/** A bit of everything. */
export const generalPractice: Weights<string> = [
  ['low-back', 18],
  ['si-joint', 13],
  ['sciatica', 6],
  ['spine-djd', 5],
  ['knee-oa', 15],
  ['knee-pain', 8],
  ['meniscus-tear', 4],
  ['osgood-schlatter', 1],
  ['rotator-cuff-partial', 7],
  ['shoulder-labrum', 2],
  ['shoulder-instability', 2],
  ['hip-labrum', 2],
  ['tennis-elbow', 5],
  ['golfers-elbow', 2],
  ['ankle-sprain', 4],
  ['achilles', 2],
  ['plantar-fascia', 2],
  ['finger-oa', 1],
  ['acute-joint-injury', 1.5],
  ['chronic-joint-pain', 2],
  ...saidNotToRespond,
];

/** Backs and pelvises first. */
export const spinePractice: Weights<string> = [
  ['low-back', 34],
  ['si-joint', 30],
  ['sciatica', 11],
  ['spine-djd', 12],
  ['hip-labrum', 3],
  ['chronic-joint-pain', 5],
  ...saidNotToRespond,
];

/** Knees and hips first. */
export const kneePractice: Weights<string> = [
  ['knee-oa', 44],
  ['knee-pain', 22],
  ['meniscus-tear', 13],
  ['hip-labrum', 7],
  ['osgood-schlatter', 2],
  ['ankle-sprain', 4],
  ['chronic-joint-pain', 5],
];

/** Tendons, sprains and shoulders of people who do sport. */
export const sportsPractice: Weights<string> = [
  ['tennis-elbow', 13],
  ['golfers-elbow', 6],
  ['achilles', 11],
  ['plantar-fascia', 9],
  ['ankle-sprain', 13],
  ['rotator-cuff-partial', 13],
  ['shoulder-labrum', 6],
  ['shoulder-instability', 6],
  ['knee-pain', 10],
  ['meniscus-tear', 5],
  ['osgood-schlatter', 4],
  ['si-joint', 5],
  ['acute-joint-injury', 5],
];

/** A small clinic that is known for few things and treats them often. */
export const backAndJointPractice: Weights<string> = [
  ['low-back', 25],
  ['si-joint', 29],
  ['sciatica', 5],
  ['knee-oa', 19],
  ['rotator-cuff-partial', 9],
  ['tennis-elbow', 6],
  ['ankle-sprain', 3],
  ['plantar-fascia', 3],
  ['fibromyalgia', 1],
];
