"""A mail server for the tests: keeps each message it takes as a file of JSON.

    mail_server.py FOLDER take|silent|hold

`take` answers as it should; `silent` never answers to a receiver, so nothing is taken;
`hold` takes the message and never says so, as when the line breaks at the worst moment.
The first line on the output is the port.
"""
import asyncio
import email
import email.policy
import json
import pathlib
import sys

from aiosmtpd.smtp import SMTP

FOREVER = 3600


class Handler:
    def __init__(self, folder, mode):
        self.folder = pathlib.Path(folder)
        self.mode = mode

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "silent":
            (self.folder / "asked").touch()
            await asyncio.sleep(FOREVER)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
        told = {
            "id": message["message-id"],
            "date": message["date"],
            "to": envelope.rcpt_tos,
            "subject": message["subject"],
            "text": parts.get("text/plain"),
            "html": parts.get("text/html"),
        }
        number = len(list(self.folder.glob("*.json")))
        part = self.folder / f"{number}.part"
        part.write_text(json.dumps(told))
        part.rename(self.folder / f"{number}.json")
        if self.mode == "hold":
            await asyncio.sleep(FOREVER)
        return "250 OK"


async def main(folder, mode):
    loop = asyncio.get_running_loop()
    handler = Handler(folder, mode)
    server = await loop.create_server(lambda: SMTP(handler, hostname="test", enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(FOREVER)


asyncio.run(main(sys.argv[1], sys.argv[2]))
