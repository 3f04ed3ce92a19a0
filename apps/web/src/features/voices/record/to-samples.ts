import { VOICE_MAX_SAMPLES, VOICE_SAMPLE_RATE } from "@namegame/contract";

const FULL = 32_767;

/**
 * What was recorded, in whatever container and codec this browser likes, as samples of one channel at our rate: whoever wrote the file is the
 * best to read it, so the server decodes none. @throws where it holds no sound.
 */
export async function toSamples(recorded: Blob): Promise<Int16Array> {
  // Decoding brings a sound to the rate of its context.
  const context = new OfflineAudioContext(1, VOICE_MAX_SAMPLES, VOICE_SAMPLE_RATE);
  const sound = await context.decodeAudioData(await recorded.arrayBuffer());
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel));
  const length = Math.min(sound.length, VOICE_MAX_SAMPLES);
  return Int16Array.from({ length }, (_, at) => {
    const mixed = channels.reduce((sum, channel) => sum + channel[at]!, 0) / channels.length;
    return Math.round(Math.max(-1, Math.min(1, mixed)) * FULL);
  });
}
