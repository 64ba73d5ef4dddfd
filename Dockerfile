# docker build -t eliot-bot .
# docker run -d --name eliot-bot --env-file bot.env -v eliot-bot:/data -p 127.0.0.1:8080:8080 \
#     --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --stop-timeout 30 eliot-bot

ARG PYTHON=3.11

FROM python:${PYTHON}-slim AS builder
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /src

# The pinned dependencies change more rarely than the bot: they have a layer of their own.
COPY requirements.lock ./
RUN python -m venv /opt/eliot-bot && /opt/eliot-bot/bin/pip install --no-deps --require-hashes -r requirements.lock

# What builds the package is pinned too. It stays behind in this stage.
COPY tests/requirements.lock tests/
RUN awk '/^[a-z]/ { wanted = /^setuptools==/ } wanted' tests/requirements.lock > build.lock \
    && python -m venv /opt/build && /opt/build/bin/pip install --no-deps --require-hashes -r build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY storage storage
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/eliot-bot/bin/pip install --no-deps --no-index /wheels/*.whl \
    && /opt/eliot-bot/bin/pip uninstall --yes setuptools pip \
    && /opt/eliot-bot/bin/python -m compileall -q /opt/eliot-bot/lib


FROM python:${PYTHON}-slim
LABEL org.opencontainers.image.title="eliot-bot" org.opencontainers.image.licenses="MIT"
RUN groupadd --gid 10001 eliot-bot \
    && useradd --uid 10001 --gid eliot-bot --home-dir /data --no-create-home --shell /usr/sbin/nologin eliot-bot \
    && install -d -o eliot-bot -g eliot-bot -m 0700 /data
COPY --from=builder /opt/eliot-bot /opt/eliot-bot
ENV PATH=/opt/eliot-bot/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    BOT_DATA_DIR=/data BOT_HOST=0.0.0.0 BOT_PORT=8080
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as web; web.urlopen(f'http://127.0.0.1:{os.environ[\"BOT_PORT\"]}/healthz', timeout=4)"]
ENTRYPOINT ["eliot-bot"]
CMD ["run"]
