import { attachmentFields, attachmentInputs } from "../../../src/resources/common/attachments";
import type { FileContent } from "../../../src/values/readers";

const none = { attachmentUrls: [], attachmentFiles: [] };

describe("attachments", () => {
  it("are left out when there are none", () => {
    expect(attachmentFields(none)).toEqual({});
  });

  it("by URL stay as they are", () => {
    const urls = ["https://example.com/a.png"];
    expect(attachmentFields({ ...none, attachmentUrls: urls })).toEqual({ attachment_urls: urls });
  });

  it("by content are Base64, with their type where it is known", () => {
    const attachmentFiles: [string, FileContent][] = [
      ["a.png", { data: Buffer.from([0, 255, 10]), contentType: "image/png" }],
      ["b.txt", { data: "Zoë" }],
    ];
    expect(attachmentFields({ ...none, attachmentFiles })).toEqual({
      attachment_files: [
        { name: "a.png", content_type: "image/png", data: "AP8K" },
        { name: "b.txt", content_type: "application/octet-stream", data: "Wm/Dqw==" },
      ],
    });
  });
});

it("files of one name are refused, since one would be taken for the other", () => {
  const files = ["1", "2"].map((value) => ({ key: "a.txt", value }));
  expect(() => attachmentInputs.attachmentFiles.clean(files)).toThrow(
    'Attachment Files: "a.txt" is given more than once.',
  );
});
