/** Exists only where the seed was run: in the Auth emulator and the database of one machine. */
export const seededAccount = {
  id: 'seeded-year',
  email: 'a.year@interview-buddy.example',
  password: 'a-year-of-interviews',
  name: 'Ada Year',
};
