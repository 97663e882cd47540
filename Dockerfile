# Shisei in a container. Building needs the network (images, libyaml, Swift packages); running
# never does.
#
#   docker build --tag shisei .                    the program alone, 24 MB
#   docker build --tag shisei-ci --target ci .     with git and a shell: for CI systems that run
#                                                  their scripts inside the image
#
# Tags are for people, digests are what is fetched. docs/ci.md says how the images are used.

FROM swift:6.3-bookworm@sha256:7060a792f4cd9eaa0d00826d941cec00ab8d252d33b8b28bc8e105f51f2dba73 AS build
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN apt-get update \
 && apt-get install -y --no-install-recommends libyaml-dev=0.2.* python3=3.11.* valgrind=1:3.19.* \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY scripts/build-static scripts/link scripts/
# What the linker has the program check, to see what that touches.
COPY examples examples
COPY Plugins Plugins
COPY Sources Sources
# Not built; but without them the manifest is not read.
COPY Tests Tests
# Embedded into the program.
COPY policies policies
COPY schemas schemas
RUN scripts/build-static .build-static && install -D .build-static/release/shisei /out/shisei

# A user without a name: 65532 is what minimal images agree on.
FROM debian:bookworm-slim@sha256:abd67ffcfa541b485a3dff59865ab629aa048a6c613e639d36e7456b0b229241 AS ci
# The checkout belongs to whoever made it, not to 65532; git would refuse to read it.
RUN apt-get update \
 && apt-get install -y --no-install-recommends git=1:2.39.* \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory '*'
COPY --from=build /out/shisei /usr/bin/shisei
USER 65532:65532
WORKDIR /work
CMD ["shisei", "check"]

# Without git nothing is concluded from the history, and the report says so.
FROM scratch AS shisei
COPY --from=build /out/shisei /shisei
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/shisei"]
CMD ["check"]
