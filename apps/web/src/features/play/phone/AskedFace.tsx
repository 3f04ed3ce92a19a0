import { Avatar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { FACE_SIZES } from "../../practice/session/photos-shown.ts";

/** The face that is asked for, as large as the place it is given; its id is the photo's, so that not even the tint tells. */
export function AskedFace({ id, photoId }: { id?: string; photoId: string }) {
  return (
    <span id={id} className="block w-[min(100cqw,100cqh)] max-w-[26rem] md:w-full">
      <Avatar id={photoId} name="" photo={photoSource(photoId)} size="fill" sizes={FACE_SIZES} alt={t.play.face} concealName eager />
    </span>
  );
}
