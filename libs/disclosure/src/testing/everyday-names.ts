/**
 * Names that many people have. The lists know most of them, and some know them as words or places,
 * which makes them harder than a name that nobody has listed.
 */
export const everydayGivenNames: readonly string[] = `
  Olivia Amelia Isla Ava Lily Mia Freya Grace Ivy Poppy Ella Ruby Daisy Sophie Chloe Megan Holly Jade
  Noah Oliver George Arthur Leo Harry Jack Charlie Alfie Archie Tyler Mason Logan Riley Jayden Kyle
  Sarah Claire Michelle Donna Kelly Tracey Dawn Gemma Hayley Stacey Kerry Leanne Kirsty Samantha
  Mark Paul David Lee Craig Wayne Dean Gary Darren Shane Carl Scott Ryan Liam Callum Connor Jordan
  Mohammed Muhammad Ahmed Ali Yusuf Ibrahim Hamza Aisha Fatima Zainab Maryam Khadija Amina Hassan
  Priya Anjali Harpreet Gurpreet Jaspreet Rajesh Sunil Blessing Precious Grace Chinedu Emeka Ngozi
  Tunde Yetunde Kofi Ama Abena Agnieszka Katarzyna Piotr Krzysztof Ewa Zofia Ionut Andrei Maria Elena
  Siân Rhys Gareth Bronwen Niamh Aoife Sinead Hope Summer Georgia Chelsea Brooklyn Nguyen Linh Wei
`
  .trim()
  .split(/\s+/);

export const everydaySurnames: readonly string[] = `
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White
  Roberts Green Hall Wood Jackson Clarke Harris Khan Patel Hussain Ahmed Ali Begum Akhtar Shah Malik
  Singh Kaur Okafor Adeyemi Mensah Nowak Kowalski Popescu Nguyen Chen Murphy Kelly Campbell Price Bell
  King Young Cook Baker Marsh Bishop
`
  .trim()
  .split(/\s+/);
