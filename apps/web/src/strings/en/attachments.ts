const alone = (count: number) => count === 1;

/** Photos in messages, and previews of links. */
export const attachments = {
  add: "Add photos",
  full: "A message holds nine photos",
  leftOut: (count: number) =>
    alone(count) ? "A message holds nine photos: one was left out" : `A message holds nine photos: ${count} were left out`,
  chosen: "Photos to send",
  photos: (count: number) => (alone(count) ? "Photo" : `${count} photos`),
  photo: (place: number, count: number) => (alone(count) ? "Photo" : `Photo ${place} of ${count}`),
  sending: (photo: string) => `Sending: ${photo}`,
  retry: (photo: string) => `Try again: ${photo}`,
  remove: (photo: string) => `Remove: ${photo}`,
  failed: "This photo did not get through. It is kept here: try again when you are connected.",
  problemOf: (place: number, text: string) => `Photo ${place}: ${text}`,
  of: (count: number, author: string) => (alone(count) ? `Photo from ${author}` : `${count} photos from ${author}`),
  photoFrom: ({ place, count, author }: { place: number; count: number; author: string }) =>
    alone(count) ? `Photo from ${author}` : `Photo ${place} of ${count} from ${author}`,
  open: (photo: string) => `Show large: ${photo}`,
  making: "On its way",
  unusable: "This photo could not be read",
  lightbox: {
    previous: "Photo before",
    next: "Next photo",
    position: (place: number, count: number) => (alone(count) ? "" : `${place} of ${count}`),
  },
  newWindow: "(opens in a new window)",
  /** Why a chosen picture cannot be sent, found here or by the server. */
  refusals: {
    not_an_image: "This file is damaged or no picture. Remove it, or choose another one.",
    heic: "This is an iPhone picture (HEIC), and this browser cannot open those. Send it from the iPhone itself, or save it as JPEG first.",
    unsupported_format: "We cannot read this kind of picture. Choose a JPEG, PNG or WebP.",
    too_large: "This file is larger than 20 MB. Choose a smaller one.",
    too_small: "There is too little to see: a photo needs at least 16 pixels on each side.",
    too_many_pixels: "This picture has too many pixels to work with. Choose a smaller one.",
    missing: "The photo got lost on the way. Remove it, and choose it once more.",
  },
};
