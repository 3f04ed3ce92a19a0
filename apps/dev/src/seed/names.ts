import type { Random } from "../faces/random.ts";

const women = `
  Aaliyah Agnès Aisha Alba Amelia Anh Anneliese Astrid Beatriz Bożena Bríd Camille Chiara Chloé Clara Dalia Daniela Dóra Eilidh
  Elena Emine Esther Farah Freya Gabriela Giulia Grace Hana Helga Ilse Imani Inés Ingrid Ioana Isla Jasmin Joana Kamala
  Katarína Keiko Lakshmi Leïla Lucía Magdaléna Mai Malin Margaret Maria Mei Milena Nadia Naledi Niamh Noor Olga Petra Priya
  Renée Rukmini Ruth Sakura Şebnem Sofia Svetlana Tamar Tereza Ulrike Valentina Wanjiru Xiomara Ylva Zainab Zuzana`;
const men = `
  Adebayo Ahmed Aleksander Alejandro André Anton Arjun Åke Bao Bartek Benjamín Björn Callum Carlos Chidi Ciarán Daniel David
  Diego Emeka Emil Erik Faisal Felix François Gábor Giorgos Goran Hassan Håkon Hiroshi Ibrahim Imre Iñaki Jakub Jamal Jan Jean
  João José Kenji Kwame Lars Leo Luka Malik Marek Matthew Miguel Minh Mustafa Nikola Noah Olu Ömer Óscar Pavel Peter Pierre
  Rafael Rajesh René Samir Sebastian Tariq Thabo Theo Tiago Tomáš Viktor Wei Yusuf Zoltán`;
const families = `
  Abara Almeida Andersson Aydın Bakker Baptiste Becker Bianchi Castillo Çelik Chen Costa Cruz Dąbrowski Diallo Dubois Eriksen
  Estévez Fischer Fraser García Gashi Gupta Haile Hansen Horváth Ivanova Jansen Jørgensen Kaya Kelly Kim Kowalczyk Kovač Kumar
  Larsen Léger Lopes MacLeod Marković Mbeki Méndez Moreau Mwangi Nakamura Ndlovu Novák Nyström Okafor Okonkwo Ortega Osei Park
  Pérez Petrov Popescu Quispe Rahman Reyes Rossi Said Sato Schäfer Sharma Silva Smith Sørensen Suárez Tadesse Tanaka Török Tran
  Vargas Virtanen Wagner Walsh Wong Yamamoto Zhang Zieliński`;

const [WOMEN, MEN, FAMILIES] = [women, men, families].map((list) => list.trim().split(/\s+/)) as [string[], string[], string[]];

/** A name for a person of the crowd; many first names come twice in a thousand, as in life. */
export function inventName(random: Random, presents: "woman" | "man"): string {
  return `${random.pick(presents === "woman" ? WOMEN : MEN)} ${random.pick(FAMILIES)}`;
}
