import sharp from "sharp";

// Every decoder is a way in. Only these ever see a stranger's bytes, whatever the file claims to be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer", "VipsForeignLoadHeifBuffer"],
});

// Two jobs at a time already use two cores; more threads each would only take memory.
sharp.concurrency(1);
// Each picture is seen once.
sharp.cache(false);

export { sharp };
