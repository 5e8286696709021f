// A month as it stands in a sentence of the product's own language: what is written into a task is Czech for everybody.
const months = ['leden', 'únor', 'březen', 'duben', 'květen', 'červen', 'červenec', 'srpen', 'září', 'říjen', 'listopad', 'prosinec'];
/** `říjen 2026` */
export const monthInCzech = (month: string) => `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
