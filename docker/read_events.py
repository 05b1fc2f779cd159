#!/usr/bin/env python3
"""Prints coded events, one a line, as any Kafka client of another language would read them.

Needs confluent-kafka and avro (Debian: python3-confluent-kafka, python3-avro).
"""
import argparse
import functools
import io
import json
import struct
import sys
import time
import urllib.request
import uuid

import avro.io
import avro.schema
from confluent_kafka import Consumer


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bootstrap", default="127.0.0.1:9092", help="brokers, host:port,host:port")
    parser.add_argument("--registry", default="http://127.0.0.1:8090", help="schema registry, or Tocsin's console")
    parser.add_argument("--topic", default=r"^news\.events\..*", help="a topic, or a pattern that begins with ^")
    parser.add_argument("--count", type=int, default=0, help="end after so many events; 0 for never")
    parser.add_argument("--timeout", type=float, default=0, help="end with code 1 after so many seconds; 0 for never")
    args = parser.parse_args()
    args.registry = args.registry.rstrip("/")
    return args


@functools.lru_cache(maxsize=None)
def reader(registry, schema_id):
    """The registry is asked once for each schema."""
    with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}", timeout=10) as answer:
        return avro.io.DatumReader(avro.schema.parse(json.load(answer)["schema"]))


def decoded(registry, value):
    """A zero byte, the schema's id in four bytes, the Avro body."""
    magic, schema_id = struct.unpack(">bI", value[:5])
    if magic != 0:
        raise ValueError("not in the framing of a schema registry")
    return reader(registry, schema_id).read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


def parties(found):
    return " + ".join(party["name"] for party in found) or "-"


def line(topic, event):
    """The usual fields of an event; any other record as JSON."""
    if not {"actors", "recipients", "evidence"} <= event.keys():
        return topic + " " + json.dumps(event, default=str, ensure_ascii=False)
    words = " ".join(event["evidence"][0]["text"].split())
    return f"{topic.rsplit('.', 1)[-1]}: {parties(event['actors'])} > {parties(event['recipients'])}: {words}"


def main():
    args = arguments()
    consumer = Consumer({
        "bootstrap.servers": args.bootstrap,
        "group.id": f"read-events-{uuid.uuid4()}",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "isolation.level": "read_committed",
        "topic.metadata.refresh.interval.ms": 5000,
    })
    consumer.subscribe([args.topic])
    deadline = time.monotonic() + args.timeout if args.timeout else float("inf")
    seen = 0
    try:
        while time.monotonic() < deadline:
            message = consumer.poll(0.5)
            if message is None:
                continue
            if message.error():
                print(message.error(), file=sys.stderr)
            elif message.value() is not None:
                print(line(message.topic(), decoded(args.registry, message.value())), flush=True)
                seen += 1
                if seen == args.count:
                    return 0
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        consumer.close()


if __name__ == "__main__":
    sys.exit(main())
